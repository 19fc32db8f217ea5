// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const datasetsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract IVault"
      },
      {
        "name": "court",
        "type": "address",
        "internalType": "contract ICourt"
      },
      {
        "name": "parameters",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "COURT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract ICourt"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "DISPUTE_WINDOW",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "TEXT_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IVault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "accept",
    "inputs": [
      {
        "name": "dataset",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "accepted",
    "inputs": [
      {
        "name": "dataset",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "conclude",
    "inputs": [
      {
        "name": "dataset",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "datasetOf",
    "inputs": [
      {
        "name": "dataset",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Dataset",
        "components": [
          {
            "name": "proposer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint96",
            "internalType": "uint96"
          },
          {
            "name": "proposedAtSeconds",
            "type": "uint40",
            "internalType": "uint40"
          },
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum DatasetState"
          },
          {
            "name": "wasAccepted",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "caseId",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "disputeDataset",
    "inputs": [
      {
        "name": "dataset",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "evidence",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "propose",
    "inputs": [
      {
        "name": "dataset",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "cid",
        "type": "string",
        "internalType": "string"
      },
      {
        "name": "license",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "DatasetDisputed",
    "inputs": [
      {
        "name": "dataset",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "challenger",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "evidence",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "DatasetProposed",
    "inputs": [
      {
        "name": "dataset",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "proposer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "bond",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "license",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "DatasetSettled",
    "inputs": [
      {
        "name": "dataset",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "state",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum DatasetState"
      },
      {
        "name": "bondReturned",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AcceptTooEarly",
    "inputs": [
      {
        "name": "dataset",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "DatasetHashMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "DatasetStateInvalid",
    "inputs": [
      {
        "name": "dataset",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum DatasetState"
      }
    ]
  },
  {
    "type": "error",
    "name": "DatasetTextInvalid",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "RulingMissing",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const datasetsBytecode =
  '0x60e0806040523461012957606081610ede803803809161001f8285610140565b833981010312610129578051906001600160a01b038216808303610129576020820151916001600160a01b038316908184036101295760400151906001600160a01b0382168203610129575f9460209460649360c05260a052608052604051948593849263426a849360e01b84526004840152816024840152811960448401525af18015610135576100f9575b604051610d669081610178823960805181818161021d015281816107880152610baa015260a05181818161012101528181610aa20152610beb015260c05181818161043601526106300152f35b6020813d60201161012d575b8161011260209383610140565b81010312610129575180151503610129575f6100ac565b5f80fd5b3d9150610105565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b0382119082101761016357604052565b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c9081633600fe7c14610bd957508063411557d114610b955780636276b624146108d05780638642afd11461086257806389a4113e14610576578063a684780414610465578063a9b5898f14610421578063da7c1c4814610406578063e4725ba114610341578063e6df12fe146100b65763f585dc5714610095575f80fd5b346100b2575f3660031901126100b257602060405162093a808152f35b5f80fd5b346100b25760203660031901126100b257600435805f525f60205260405f20600181019160ff835460281c1660068110156102b657600381036103265750825460408051630aa0854d60e11b8152603883901c6001600160401b0316600482018190529091826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561027e575f925f916102dc575b50156102ca575060029160048210156102b657811590816102a7575b5061029e575b60021115610289575b82546001600160a01b038116845560a01c937ffca68bf42611dc5faaf60987f20989de4ce12b07608295becbf2cbda885695e1916040916101c7908290610c62565b6101d382518092610c55565b856020820152a2816101e157005b546040516304ade6db60e11b81526001600160a01b0391821660048201525f6024820181905260448201939093529160209183916064918391907f0000000000000000000000000000000000000000000000000000000000000000165af1801561027e5761024c575b005b6020813d602011610276575b8161026560209383610ca1565b810103126100b25761024a90610ce2565b3d9150610258565b6040513d5f823e3d90fd5b5081546001600160a01b031682556004610185565b6005915061017c565b60ff915060301c161586610176565b634e487b7160e01b5f52602160045260245ffd5b63f675c8dd60e01b5f5260045260245ffd5b9250506040823d60401161031e575b816102f860409383610ca1565b810103126100b25781519160048310156100b25760206103189101610ce2565b8761015a565b3d91506102eb565b61033c9163dcfe4f1760e01b5f52600452610c47565b60445ffd5b346100b25760203660031901126100b25760043561035e81610cef565b600181019164ffffffffff83541662093a8081018091116103f2578042106103d8575081546001600160a01b038116835560a01c9261039f90600290610c62565b60405160408160027ffca68bf42611dc5faaf60987f20989de4ce12b07608295becbf2cbda885695e19352856020820152a2816101e157005b90634e16d19f60e01b5f526004526024524260445260645ffd5b634e487b7160e01b5f52601160045260245ffd5b346100b2575f3660031901126100b257602060405160808152f35b346100b2575f3660031901126100b2576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100b25760203660031901126100b2575f60a060405161048581610c86565b82815282602082015282604082015282606082015282608082015201526004355f525f60205260405f206040516104bb81610c86565b81546001600160a01b038116825260a01c6020820190815260019092015464ffffffffff811660408301908152606083019360ff602884901c16929160068410156102b6578564ffffffffff610565926001600160401b039660c09952608088019460ff8760301c16151586528760a08a019760381c1687526040519860018060a01b03905116895260018060601b03905116602089015251166040870152516060860190610c55565b5115156080840152511660a0820152f35b346100b25760603660031901126100b2576004356024356001600160401b0381116100b2576105a9903690600401610c1a565b916044356001600160401b0381116100b2576105c9903690600401610c1a565b90928215610853576105db8582610d34565b6105e58285610d34565b825f525f60205260405f2094600186019260ff845460281c166006811015806102b6578115908115610847575b8115610837575b501561081f575060405163929f834f60e01b8152907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602083600481845afa92831561027e575f936107ea575b509160206024936040519485809263f72d0b3b60e01b8252600860048301525afa92831561027e575f936107b6575b508281029281840414901517156103f25761271090910460a081901b6001600160a01b0319163317909755835460ff60301b1965ffffffffffff199091164264ffffffffff1617600160281b17169093556040516001600160601b03871681526060602082018190527f5c5926d21f39a0ea2b782c87fb0c76a6149e902b2eabb6efecc61baadeaa05a694919384936107509392610740929086019190610cc2565b9083820360408501523397610cc2565b0390a360405190637f4c824d60e11b82523360048301523060248301525f604483015260648201526020816084815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af1801561027e5761024c57005b9092506020813d6020116107e2575b816107d260209383610ca1565b810103126100b25751918961069e565b3d91506107c5565b92506020833d602011610817575b8161080560209383610ca1565b810103126100b257915191602061066f565b3d91506107f8565b63dcfe4f1760e01b5f52600486905261033c90610c47565b90506102b6576005811489610619565b5050600481145f610612565b630163f8f360e61b5f5260045ffd5b346100b25760203660031901126100b2576004355f525f602052600160405f20015460ff8160281c1660068110156102b657602091600282149182156108af575b50506040519015158152f35b6003149150816108c2575b5082806108a3565b60ff915060301c16826108ba565b346100b25760403660031901126100b2576004355f525f60205260405f2060ff600182015460281c1660068110156102b65760018201805460ff60301b19166002909214603090811b60ff60301b169290921790819055901c60ff1615610b84575b60018101805460ff60281b1916600360281b179055604051906101c082016001600160401b03811183821017610b70576040525f82526020820191604081015f8152606082015f8152608083015f815260a08401915f835260c08501935f6101808701525f6101a0870152600435855260018852336101208701523360e0870152865460018060a01b03811661010088015260a01c61016087015230610140870152604051976317cc524560e21b895260ff87511660048a01525115156024890152511515604488015251151560648701525160048110156102b65760848601525160a48501525160c484015260e08101516001600160a01b0390811660e48501526101008201518116610104850152610120820151811661012485015261014082015181166101448501526101608201516001600160601b0390811661016486015261018083015181166101848601526101a0909201519091166101a484015260209083906101c49082905f907f0000000000000000000000000000000000000000000000000000000000000000165af190811561027e575f91610b3b575b600101805467ffffffffffffffff60381b1916603883901b67ffffffffffffffff60381b1617905560405160243581526020925081903390600435907fbe3da685fe7bceb32fc3b100f0462840bf98217f7350f02e540b1cd38a379d61908690a4604051908152f35b90506020823d602011610b68575b81610b5660209383610ca1565b810103126100b2576020915190610ad2565b3d9150610b49565b634e487b7160e01b5f52604160045260245ffd5b610b8f600435610cef565b50610932565b346100b2575f3660031901126100b2576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346100b2575f3660031901126100b2577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b9181601f840112156100b2578235916001600160401b0383116100b257602083818601950101116100b257565b60068110156102b657602452565b9060068210156102b65752565b9060068110156102b657815460ff60281b191660289190911b60ff60281b16179055565b60c081019081106001600160401b03821117610b7057604052565b90601f801991011681019081106001600160401b03821117610b7057604052565b908060209392818452848401375f828201840152601f01601f1916010190565b519081151582036100b257565b90815f525f60205260405f209160ff600184015460281c169060068210156102b65760018203610d1d575050565b63dcfe4f1760e01b5f5260045261033c9150610c47565b5080158015610d5c575b610d455750565b63cb2d840360e01b5f52600452608060245260445ffd5b5060808111610d3e56'
