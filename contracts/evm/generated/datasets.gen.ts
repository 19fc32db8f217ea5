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
  '0x60e0806040523461012957606081610efe803803809161001f8285610140565b833981010312610129578051906001600160a01b038216808303610129576020820151916001600160a01b038316908184036101295760400151906001600160a01b0382168203610129575f9460209460649360c05260a052608052604051948593849263426a849360e01b84526004840152816024840152811960448401525af18015610135576100f9575b604051610d86908161017882396080518181816101fd01528181610a670152610bc4015260a051818181610101015281816106060152610c05015260c05181818161070d015261090a0152f35b6020813d60201161012d575b8161011260209383610140565b81010312610129575180151503610129575f6100ac565b5f80fd5b3d9150610105565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b0382119082101761016357604052565b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c9081633600fe7c14610bf357508063411557d114610baf5780638642afd114610b4157806389a4113e1461084e578063a68478041461073c578063a9b5898f146106f8578063ada3a76414610422578063d7cefca914610405578063da7c1c48146103ea578063e4725ba1146103255763e6df12fe14610095575f80fd5b3461025657602036600319011261025657600435805f525f60205260405f20600181019160ff835460281c16600681101561029a576003810361030a5750825460408051630aa0854d60e11b8152603883901c67ffffffffffffffff16600482018190529091826024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa8015610262575f925f916102c0575b50156102ae5750600291600482101561029a578115908161028b575b50610282575b6002111561026d575b82546001600160a01b038116845560a01c937ffca68bf42611dc5faaf60987f20989de4ce12b07608295becbf2cbda885695e1916040916101a7908290610cbb565b6101b382518092610c70565b856020820152a2816101c157005b546040516304ade6db60e11b81526001600160a01b0391821660048201525f6024820181905260448201939093529160209183916064918391907f0000000000000000000000000000000000000000000000000000000000000000165af180156102625761022c575b005b6020813d60201161025a575b8161024560209383610c99565b810103126102565761022a90610d02565b5f80fd5b3d9150610238565b6040513d5f823e3d90fd5b5081546001600160a01b031682556004610165565b6005915061015c565b60ff915060301c16155f610156565b634e487b7160e01b5f52602160045260245ffd5b63f675c8dd60e01b5f5260045260245ffd5b9250506040823d604011610302575b816102dc60409383610c99565b810103126102565781519160048310156102565760206102fc9101610d02565b5f61013a565b3d91506102cf565b610320916351575be960e01b5f52600452610c62565b60445ffd5b346102565760203660031901126102565760043561034281610d41565b600181019164ffffffffff83541662093a8081018091116103d6578042106103bc575081546001600160a01b038116835560a01c9261038390600290610cbb565b60405160408160027ffca68bf42611dc5faaf60987f20989de4ce12b07608295becbf2cbda885695e19352856020820152a2816101c157005b90634e16d19f60e01b5f526004526024524260445260645ffd5b634e487b7160e01b5f52601160045260245ffd5b34610256575f36600319011261025657602060405160808152f35b34610256575f36600319011261025657602060405162093a808152f35b34610256576040366003190112610256576004355f525f60205260405f2060ff600182015460281c16600681101561029a5766ff00000000000060026001840154921460301b169066ff000000000000191617600182015560ff600182015460301c16156106e7575b60018101805465ff0000000000191665030000000000179055604051906101c0820167ffffffffffffffff8111838210176106d3576040525f82526020820191604081015f815260608201915f8352608081015f81525f60a083015260c082019360e08301935f6101808501525f6101a085015260043586526001885233610120850152338552865460018060a01b03811661010086015260a01c6101608501523061014085015260405197637026efa960e11b895260ff85511660048a01525115156024890152511515604488015251151560648701525191600483101561029a57608486019290925260a081015160a4860152915160c4850152516001600160a01b0390811660e48501526101008201518116610104850152610120820151811661012485015261014082015181166101448501526101608201516001600160601b0390811661016486015261018083015181166101848601526101a0909201519091166101a484015260209083906101c49082905f907f0000000000000000000000000000000000000000000000000000000000000000165af1908115610262575f9161069e575b6020925060018082015467ffffffffffffffff60381b8460381b169067ffffffffffffffff60381b19161791015580604051602435815233907f97ae7cb14a719f516a4fd7589855b6a18fe3ef33062052634e84721d0d4b4abf8560043592a4604051908152f35b90506020823d6020116106cb575b816106b960209383610c99565b81010312610256576020915190610636565b3d91506106ac565b634e487b7160e01b5f52604160045260245ffd5b6106f2600435610d41565b5061048b565b34610256575f366003190112610256576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610256576020366003190112610256575f60a060405161075c81610c7d565b82815282602082015282604082015282606082015282608082015201526004355f525f60205260405f2060405161079281610c7d565b81546001600160a01b038116825260a01c6020820190815260019092015464ffffffffff811660408301908152606083019360ff602884901c169291600684101561029a578564ffffffffff61083d9267ffffffffffffffff9660c099526001600160601b03608089019560ff8860301c16151587528860a08b019860381c1688526040519960018060a01b039051168a525116602089015251166040870152516060860190610c70565b5115156080840152511660a0820152f35b346102565760603660031901126102565760043560243567ffffffffffffffff811161025657610882903690600401610c34565b9160443567ffffffffffffffff8111610256576108a3903690600401610c34565b90928215610b32576108b58582610d0f565b6108bf8285610d0f565b825f525f60205260405f2094600186019260ff845460281c1660068110158061029a578115908115610b26575b8115610b16575b5015610afe575060405163929f834f60e01b8152907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316602083600481845afa928315610262575f93610ac9575b509160206024936040519485809263f72d0b3b60e01b8252600860048301525afa928315610262575f93610a95575b508281029281840414901517156103d65761271090910460a081901b6001600160a01b0319163317909755835466ff0000000000001965ffffffffffff199091164264ffffffffff16176501000000000017169093556040516001600160601b03871681526060602082018190527f5c5926d21f39a0ea2b782c87fb0c76a6149e902b2eabb6efecc61baadeaa05a69491938493610a2f9392610a1f929086019190610ce2565b9083820360408501523397610ce2565b0390a360405190637f4c824d60e11b82523360048301523060248301525f604483015260648201526020816084815f60018060a01b037f0000000000000000000000000000000000000000000000000000000000000000165af180156102625761022c57005b9092506020813d602011610ac1575b81610ab160209383610c99565b8101031261025657519189610978565b3d9150610aa4565b92506020833d602011610af6575b81610ae460209383610c99565b81010312610256579151916020610949565b3d9150610ad7565b6351575be960e01b5f52600486905261032090610c62565b905061029a5760058114896108f3565b5050600481145f6108ec565b630163f8f360e61b5f5260045ffd5b34610256576020366003190112610256576004355f525f602052600160405f20015460ff8160281c16600681101561029a5760209160028214918215610b8e575b50506040519015158152f35b600314915081610ba1575b508280610b82565b60ff915060301c1682610b99565b34610256575f366003190112610256576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610256575f366003190112610256577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b9181601f840112156102565782359167ffffffffffffffff8311610256576020838186019501011161025657565b600681101561029a57602452565b90600682101561029a5752565b60c0810190811067ffffffffffffffff8211176106d357604052565b90601f8019910116810190811067ffffffffffffffff8211176106d357604052565b90600681101561029a5765ff000000000082549160281b169065ff00000000001916179055565b908060209392818452848401375f828201840152601f01601f1916010190565b5190811515820361025657565b5080158015610d37575b610d205750565b63cb2d840360e01b5f52600452608060245260445ffd5b5060808111610d19565b90815f525f60205260405f209160ff600184015460281c1690600682101561029a5760018203610d6f575050565b6351575be960e01b5f526004526103209150610c6256'
