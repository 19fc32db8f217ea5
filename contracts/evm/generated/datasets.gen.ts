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
    "name": "CHALLENGE_SECONDS",
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
    "name": "challenge",
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
    "name": "DatasetChallenged",
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
    "name": "DatasetNotInState",
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
  '0x60e0806040523461012957606081610ede803803809161001f8285610140565b833981010312610129578051906001600160a01b038216808303610129576020820151916001600160a01b038316908184036101295760400151906001600160a01b0382168203610129575f9460209460649360c05260a052608052604051948593849263426a849360e01b84526004840152816024840152811960448401525af18015610135576100f9575b604051610d66908161017882396080518181816101fc01528181610a4d0152610baa015260a051818181610100015281816105f30152610beb015260c0518181816106fb01526108f50152f35b6020813d60201161012d575b8161011260209383610140565b81010312610129575180151503610129575f6100ac565b5f80fd5b3d9150610105565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b0382119082101761016357604052565b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c9081633600fe7c14610bd957508063411557d114610b955780638642afd114610b2757806389a4113e1461083b578063a68478041461072a578063a9b5898f146106e6578063ada3a76414610421578063d7cefca914610404578063da7c1c48146103e9578063e4725ba1146103245763e6df12fe14610095575f80fd5b3461025557602036600319011261025557600435805f525f60205260405f20600181019160ff835460281c16600681101561029957600381036103095750825460408051630aa0854d60e11b8152603883901c6001600160401b0316600482018190529091826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015610261575f925f916102bf575b50156102ad57506002916004821015610299578115908161028a575b50610281575b6002111561026c575b82546001600160a01b038116845560a01c937ffca68bf42611dc5faaf60987f20989de4ce12b07608295becbf2cbda885695e1916040916101a6908290610c9e565b6101b282518092610c55565b856020820152a2816101c057005b546040516304ade6db60e11b81526001600160a01b0391821660048201525f6024820181905260448201939093529160209183916064918391907f0000000000000000000000000000000000000000000000000000000000000000165af180156102615761022b575b005b6020813d602011610259575b8161024460209383610c7d565b810103126102555761022990610ce2565b5f80fd5b3d9150610237565b6040513d5f823e3d90fd5b5081546001600160a01b031682556004610164565b6005915061015b565b60ff915060301c16155f610155565b634e487b7160e01b5f52602160045260245ffd5b63f675c8dd60e01b5f5260045260245ffd5b9250506040823d604011610301575b816102db60409383610c7d565b810103126102555781519160048310156102555760206102fb9101610ce2565b5f610139565b3d91506102ce565b61031f916351575be960e01b5f52600452610c47565b60445ffd5b346102555760203660031901126102555760043561034181610d21565b600181019164ffffffffff83541662093a8081018091116103d5578042106103bb575081546001600160a01b038116835560a01c9261038290600290610c9e565b60405160408160027ffca68bf42611dc5faaf60987f20989de4ce12b07608295becbf2cbda885695e19352856020820152a2816101c057005b90634e16d19f60e01b5f526004526024524260445260645ffd5b634e487b7160e01b5f52601160045260245ffd5b34610255575f36600319011261025557602060405160808152f35b34610255575f36600319011261025557602060405162093a808152f35b34610255576040366003190112610255576004355f525f60205260405f2060ff600182015460281c1660068110156102995760018201805460ff60301b19166002909214603090811b60ff60301b169290921790819055901c60ff16156106d5575b60018101805460ff60281b1916600360281b179055604051906101c082016001600160401b038111838210176106c1576040525f82526020820191604081015f8152606082015f8152608083015f815260a08401915f835260c08501935f6101808701525f6101a0870152600435855260018852336101208701523360e0870152865460018060a01b03811661010088015260a01c6101608701523061014087015260405197637026efa960e11b895260ff87511660048a01525115156024890152511515604488015251151560648701525160048110156102995760848601525160a48501525160c484015260e08101516001600160a01b0390811660e48501526101008201518116610104850152610120820151811661012485015261014082015181166101448501526101608201516001600160601b0390811661016486015261018083015181166101848601526101a0909201519091166101a484015260209083906101c49082905f907f0000000000000000000000000000000000000000000000000000000000000000165af1908115610261575f9161068c575b600101805467ffffffffffffffff60381b1916603883901b67ffffffffffffffff60381b1617905560405160243581526020925081903390600435907f97ae7cb14a719f516a4fd7589855b6a18fe3ef33062052634e84721d0d4b4abf908690a4604051908152f35b90506020823d6020116106b9575b816106a760209383610c7d565b81010312610255576020915190610623565b3d915061069a565b634e487b7160e01b5f52604160045260245ffd5b6106e0600435610d21565b50610483565b34610255575f366003190112610255576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610255576020366003190112610255575f60a060405161074a81610c62565b82815282602082015282604082015282606082015282608082015201526004355f525f60205260405f2060405161078081610c62565b81546001600160a01b038116825260a01c6020820190815260019092015464ffffffffff811660408301908152606083019360ff602884901c1692916006841015610299578564ffffffffff61082a926001600160401b039660c09952608088019460ff8760301c16151586528760a08a019760381c1687526040519860018060a01b03905116895260018060601b03905116602089015251166040870152516060860190610c55565b5115156080840152511660a0820152f35b34610255576060366003190112610255576004356024356001600160401b0381116102555761086e903690600401610c1a565b916044356001600160401b0381116102555761088e903690600401610c1a565b90928215610b18576108a08582610cef565b6108aa8285610cef565b825f525f60205260405f2094600186019260ff845460281c16600681101580610299578115908115610b0c575b8115610afc575b5015610ae4575060405163929f834f60e01b8152907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602083600481845afa928315610261575f93610aaf575b509160206024936040519485809263f72d0b3b60e01b8252600860048301525afa928315610261575f93610a7b575b508281029281840414901517156103d55761271090910460a081901b6001600160a01b0319163317909755835460ff60301b1965ffffffffffff199091164264ffffffffff1617600160281b17169093556040516001600160601b03871681526060602082018190527f5c5926d21f39a0ea2b782c87fb0c76a6149e902b2eabb6efecc61baadeaa05a69491938493610a159392610a05929086019190610cc2565b9083820360408501523397610cc2565b0390a360405190637f4c824d60e11b82523360048301523060248301525f604483015260648201526020816084815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156102615761022b57005b9092506020813d602011610aa7575b81610a9760209383610c7d565b8101031261025557519189610963565b3d9150610a8a565b92506020833d602011610adc575b81610aca60209383610c7d565b81010312610255579151916020610934565b3d9150610abd565b6351575be960e01b5f52600486905261031f90610c47565b90506102995760058114896108de565b5050600481145f6108d7565b630163f8f360e61b5f5260045ffd5b34610255576020366003190112610255576004355f525f602052600160405f20015460ff8160281c1660068110156102995760209160028214918215610b74575b50506040519015158152f35b600314915081610b87575b508280610b68565b60ff915060301c1682610b7f565b34610255575f366003190112610255576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610255575f366003190112610255577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b9181601f84011215610255578235916001600160401b038311610255576020838186019501011161025557565b600681101561029957602452565b9060068210156102995752565b60c081019081106001600160401b038211176106c157604052565b90601f801991011681019081106001600160401b038211176106c157604052565b90600681101561029957815460ff60281b191660289190911b60ff60281b16179055565b908060209392818452848401375f828201840152601f01601f1916010190565b5190811515820361025557565b5080158015610d17575b610d005750565b63cb2d840360e01b5f52600452608060245260445ffd5b5060808111610cf9565b90815f525f60205260405f209160ff600184015460281c169060068210156102995760018203610d4f575050565b6351575be960e01b5f5260045261031f9150610c4756'
