// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const epochsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "juries",
        "type": "address",
        "internalType": "contract IJuries"
      },
      {
        "name": "beacon",
        "type": "address",
        "internalType": "contract IBeacon"
      },
      {
        "name": "sessions",
        "type": "address",
        "internalType": "contract Sessions"
      },
      {
        "name": "requests",
        "type": "address",
        "internalType": "contract Requests"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "JURIES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IJuries"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "REQUESTS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Requests"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SESSIONS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Sessions"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "attest",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "attestationOf",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "previous",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "attestedTo",
    "inputs": [
      {
        "name": "blockHash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
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
    "name": "blockAt",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
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
    "name": "blockCount",
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
    "name": "blockOf",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "outputs": [
      {
        "name": "found",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
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
    "name": "endorse",
    "inputs": [
      {
        "name": "ids",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "endorsed",
    "inputs": [
      {
        "name": "id",
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
    "name": "endorsedBy",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
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
    "name": "finalize",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "hasEndorsed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
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
    "name": "hashOf",
    "inputs": [
      {
        "name": "block_",
        "type": "tuple",
        "internalType": "struct EpochBlock",
        "components": [
          {
            "name": "epoch",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "previous",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "root",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "items",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "answers",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "includes",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "leaf",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "index",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "proof",
        "type": "bytes32[]",
        "internalType": "bytes32[]"
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
    "name": "latest",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "BlockAttested",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "blockHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "BlockFinal",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "indexed": true,
        "internalType": "uint64"
      },
      {
        "name": "blockHash",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "previous",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "root",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "items",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "answers",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Endorsed",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "weight",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EndorsedByMajority",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AttestedAlready",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "AttestedTooLittle",
    "inputs": [
      {
        "name": "blockHash",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "attested",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "total",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BlockEmpty",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "EpochNotOver",
    "inputs": [
      {
        "name": "epoch",
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
    "name": "EpochPassed",
    "inputs": [
      {
        "name": "epoch",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "latest",
        "type": "uint64",
        "internalType": "uint64"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotEnlisted",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "second",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOfAccount",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingToEndorse",
    "inputs": [
      {
        "name": "id",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "PreviousDiffers",
    "inputs": [
      {
        "name": "previous",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "latest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const epochsBytecode =
  '0x61012080604052346101745760808161187d8038038091610020828561018b565b833981010312610174578051906001600160a01b0382168203610174576020810151916001600160a01b0383168303610174576040820151926001600160a01b038416928385036101745760600151926001600160a01b03841684036101745760206004916040519283809263c60e814d60e01b82525afa908115610180575f9161013a575b5060a05260c0526080526101005260e0526040516116ba90816101c382396080518181816102820152818161043c015281816106520152818161120a01526113ed015260a05181818161020a015281816102a40152610674015260c0518181816105c10152818161100c015261115c015260e0518181816103ce01526106a20152610100518181816108da0152610cf40152f35b90506020813d602011610178575b816101556020938361018b565b8101031261017457516001600160a01b0381168103610174575f6100a6565b5f80fd5b3d9150610148565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b038211908210176101ae57604052565b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816307225b4d14610d23575080630742d8c414610cdf5780630c9cd73b14610c755780632ac58c7b14610b2b5780633126a18d1461096f5780633f9c52431461061357806342d8a295146105f057806349493a4d146105ac57806352bfe7891461057d57806369d069e8146105345780636f8ea15d1461046b57806371efa8ba14610427578063935995fb146103fd5780639de6e0c7146103b9578063c295312c1461038a578063c3f6277814610239578063c60e814d146101f5578063e3c774fd1461011b5763fb5c4572146100ed575f80fd5b34610117576020366003190112610117576004355f526003602052602060405f2054604051908152f35b5f80fd5b3461011757608036600319011261011757610134610d3c565b604435906001600160401b0382168203610117576064356001600160401b0381116101175761016f6001600160401b03913690600401610d68565b919092165f52600260205260405f20916001600160401b03600360028501549401541660205f604051828101908282526024356021820152602181526101b6604182610db3565b604051918291518091835e8101838152039060025afa156101ea576020946101e0945f519061152d565b6040519015158152f35b6040513d5f823e3d90fd5b34610117575f366003190112610117576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461011757366003190160c081126101175760a0136101175760a4356001600160a01b0381168082036101175761026e610e5d565b6001600160401b036102df602435946102c87f0000000000000000000000000000000000000000000000000000000000000000827f0000000000000000000000000000000000000000000000000000000000000000611274565b6102d0610fdb565b6102d984611132565b906113b1565b911690815f52600460205260405f20845f5260205260405f20835f5260205260405f20546103745760207fcd818c9e9e8132a2d936eb5fff24c5ebe499bd7966c65dc4f2fe41a3adba052891610333610eaf565b95845f526004835260405f20905f52825260405f20855f5282528560405f2055855f526003825260405f20610369828254610dfe565b9055604051908152a4005b5063ee7ba2c160e01b5f5260045260245260445ffd5b34610117576020366003190112610117576004355f526006602052602060ff60405f2054166040519015158152f35b34610117575f366003190112610117576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610117576020366003190112610117576004355f526005602052602060405f2054604051908152f35b34610117575f366003190112610117576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610117576020366003190112610117576001600160401b0361048c610d3c565b610494610dd4565b50165f52600260205261053060405f206001600160401b036003604051926104bb84610d98565b82815416845260018101546020850152600281015460408501520154818116606084015260401c1660808201526040519182918291909160806001600160401b038160a08401958281511685526020810151602086015260408101516040860152826060820151166060860152015116910152565b0390f35b346101175760403660031901126101175761054d610d52565b6004355f52600760205260405f209060018060a01b03165f52602052602060ff60405f2054166040519015158152f35b34610117575f366003190112610117576040610597610fa0565b6001600160401b038351921682526020820152f35b34610117575f366003190112610117576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b346101175760a036600319011261011757602061060b610eaf565b604051908152f35b34610117576040366003190112610117576004356001600160401b03811161011757610643903690600401610d68565b9061064c610d52565b916106987f0000000000000000000000000000000000000000000000000000000000000000847f0000000000000000000000000000000000000000000000000000000000000000611274565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000811691908416905f5b8181106106d357005b6106de818387610e9f565b3590815f52600760205260405f20845f5260205260ff60405f2054166109665760405163084d73a160e11b81526004810183905261010081602481895afa9081156101ea575f91610947575b50606081015160078110156108a857156108bc575b606081015160078110156108a8576003811490811561089d575b501561088a576020015164ffffffffff169161077583896113b1565b815f52600760205260405f20865f5260205260405f20600160ff19825416179055815f52600560205285827f5dd52ef7932d44b239b3600aa3e2291351433cd4a696dc788dfa4db42f7b129d60206107d18560405f2054610dfe565b94835f52600582528560405f2055604051908152a3815f52600660205260ff60405f20541690811561084e575b506001935061084857805f52600660205260405f208360ff198254161790557fea47a270ef48c89f12c324de7bd72b9f5515cabe4bb1effc2a5e99df0ab7e3355f80a25b016106ca565b50610842565b80915060011b90808204600214901517156108765761086e6001946111e7565b1015896107fe565b634e487b7160e01b5f52601160045260245ffd5b82633355b2bf60e01b5f5260045260245ffd5b600491501489610759565b634e487b7160e01b5f52602160045260245ffd5b5060405163084d73a160e11b815260048101839052610100816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156101ea575f91610918575b5061073f565b61093a91506101003d8111610940575b6109328183610db3565b8101906112fa565b88610912565b503d610928565b61096091506101003d8111610940576109328183610db3565b8861072a565b60019150610842565b346101175760a036600319011261011757610988610fdb565b610990610eaf565b805f52600360205260405f20546109b56109b06109ab610e5d565b611132565b6111e7565b908060011b8181046002148215171561087657821015610b1257826109d8610e5d565b816001555f549068010000000000000000821015610afe57610a078260016001600160401b0394015f55610e0b565b929091169181549060031b906001600160401b0384831b921b1916179055805f5260026020527fbbe8feef484ab9942e7ade49600351c46d20f40caa7323d057f1b5f370bbcef1608060405f206001600160401b03610a64610e5d565b166001600160401b03198254161781556001600160401b03602435918260018201556003604435918260028201550182610a9c610e73565b168319825416178155610aad610e89565b67ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b191617905581610adb610e73565b610ae3610e89565b926040519586526020860152166040840152166060820152a3005b634e487b7160e01b5f52604160045260245ffd5b82631d74eae960e21b5f5260045260245260445260645ffd5b3461011757602036600319011261011757610b44610d3c565b610b4c610dd4565b5f545f926001600160401b038291165b818510610c295750508210610bb8575b610530906040519182918291909160806001600160401b038160a08401958281511685526020810151602086015260408101516040860152826060820151166060860152015116910152565b50610bca6001600160401b0391610e0b565b90549060031b1c165f52600260205261053060405f206001600160401b03600360405192610bf784610d98565b82815416845260018101546020850152600281015460408501520154818116606084015260401c166080820152610b6c565b9093610c358582610dfe565b60011c90826001600160401b03610c4b84610e0b565b90549060031b1c16105f14610c6e57506001810180911161087657935b90610b5c565b9450610c68565b3461011757606036600319011261011757610c8e610d3c565b604435906001600160a01b0382168203610117576001600160401b03165f52600460205260405f206024355f5260205260405f209060018060a01b03165f52602052602060405f2054604051908152f35b34610117575f366003190112610117576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b34610117575f366003190112610117576020905f548152f35b600435906001600160401b038216820361011757565b602435906001600160a01b038216820361011757565b9181601f84011215610117578235916001600160401b038311610117576020808501948460051b01011161011757565b60a081019081106001600160401b03821117610afe57604052565b90601f801991011681019081106001600160401b03821117610afe57604052565b60405190610de182610d98565b5f6080838281528260208201528260408201528260608201520152565b9190820180921161087657565b905f54821015610e49575f8052600282901c7f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e563019160031b60181690565b634e487b7160e01b5f52603260045260245ffd5b6004356001600160401b03811681036101175790565b6064356001600160401b03811681036101175790565b6084356001600160401b03811681036101175790565b9190811015610e495760051b0190565b60405160408101908082106001600160401b03831117610afe57602091604052600f8152016e6f7374726f6d3a65706f63683a763160881b8152600435906001600160401b038216820361011757606435906001600160401b038216820361011757608435926001600160401b038416840361011757835f936020955060405192600f87850195865e6001600160c01b031960c091821b8116602f8601526024356037860152604435605786015291811b821660778501529190911b16607f82015260678152610f80608782610db3565b604051918291518091835e8101838152039060025afa156101ea575f5190565b5f5480610fb157505f905b60015490565b5f19810190811161087657610fcd6001600160401b0391610e0b565b90549060031b1c1690610fab565b6004356001600160401b03811690818103610117575060405163a3d545f560e01b81524260048201526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156101ea575f91611100575b50808210156110ea5750611056610fa0565b905f541515806110d7575b6110b757506024358181036110a25750506064356001600160401b038116908181036101175750156110905750565b637017bf9360e01b5f5260045260245ffd5b63245c0ea560e21b5f5260045260245260445ffd5b6001600160401b0390836372ad9a0560e11b5f526004521660245260445ffd5b506001600160401b038116831115611061565b9063f562b22b60e01b5f5260045260245260445ffd5b90506020813d60201161112a575b8161111b60209383610db3565b8101031261011757515f611044565b3d915061110e565b6001600160401b03166001810180911161087657604051632931132d60e11b8152906020826004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9182156101ea575f926111b3575b50818102918183041490151715610876575f1981019081116108765790565b9091506020813d6020116111df575b816111cf60209383610db3565b810103126101175751905f611194565b3d91506111c2565b6040516369e5c4f560e01b81525f600482015260248101919091526020816044817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa9081156101ea575f91611245575090565b90506020813d60201161126c575b8161126060209383610db3565b81010312610117575190565b3d9150611253565b909161128f916001600160a01b039091169081908490611471565b156112975750565b638a5ca08d60e01b5f908152336004526001600160a01b0391909116602452604490fd5b51906001600160a01b038216820361011757565b519064ffffffffff8216820361011757565b51906bffffffffffffffffffffffff8216820361011757565b9081610100910312610117576040519061010082018281106001600160401b03821117610afe5760405261132d816112bb565b825261133b602082016112cf565b602083015261134c604082016112cf565b604083015260608101516007811015610117576060830152608081015160ff8116810361011757608083015260a0810151906001600160a01b03821682036101175760e09160a08401526113a260c082016112e1565b60c0840152015160e082015290565b60405163077f055960e01b81526001600160a01b03918216600482018190525f60248301526044820184905290939291602090859060649082907f0000000000000000000000000000000000000000000000000000000000000000165afa9384156101ea575f9461143d575b508315611428575050565b6312f503a360e21b5f5260045260245260445ffd5b9093506020813d602011611469575b8161145960209383610db3565b810103126101175751925f61141d565b3d915061144c565b6001600160a01b0390911691903383146115245760408051630c1aed9d60e21b815260048101949094526001600160a01b039283166024850152938216604484015291929183916064918391165afa9081156101ea575f916114dd575b506001600160a01b0316331490565b90506040813d60401161151c575b816114f860409383610db3565b8101031261011757611515602061150e836112bb565b92016112e1565b505f6114ce565b3d91506114eb565b50505050600190565b9390926001600160401b0316806001600160401b0384161015611683575f1901916001600160401b038311610876579190919092945f925b81841061158b57505050506001600160401b031615918261158557505090565b14919050565b9092956001600160401b0385989596939616801561167657600180881614908115611663575b5015611634576115d0906115ca8886859b99979b610e9f565b3561168d565b925b600181161580611622575b156115fc57677fffffffffffffff809160011c169560011c16946115d2565b677fffffffffffffff8060019299939497959896995b831c1694821c1694019291611565565b506001600160401b03811615156115dd565b677fffffffffffffff8061165d6001936116568b8988999c9d9b9e9a98610e9f565b359061168d565b98611612565b90506001600160401b038716145f6115b1565b5050505050925050505f90565b5050505050505f90565b5f906020926040519084820192600160f81b84526021830152604182015260418152610f80606182610db356'
